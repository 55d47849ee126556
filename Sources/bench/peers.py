"""One TD3 update in other people's frameworks, beside ours, on one core of this machine.

    swift build -c release --product bench
    pip install torch jax stable-baselines3
    python3 Sources/bench/peers.py .build/release/bench >documentation/speed.md

Rounds are interleaved: each measures ours and every peer at every size, so that a slow moment of
the machine falls on all alike. Printed are medians in microseconds for one critic update, the
actor's turn (every second update) spread over both, and how many times faster ours is.
A peer that is not installed is left out, and that is said.
"""

import json
import os
import statistics
import subprocess
import sys
import time

os.environ["XLA_FLAGS"] = "--xla_cpu_multi_thread_eigen=false intra_op_parallelism_threads=1"
os.environ["OMP_NUM_THREADS"] = os.environ["MKL_NUM_THREADS"] = "1"
os.environ["CUDA_VISIBLE_DEVICES"] = ""
if hasattr(os, "sched_setaffinity"):
    os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})

ROUNDS = 7
SIZES = [  # hidden, batch, observation, action: those of Sources/bench/UpdateSize.swift
    ((32, 32), 32, 3, 1),
    ((64, 64), 64, 3, 1),
    ((64, 64), 128, 3, 1),
    ((256, 256), 256, 17, 6),
    ((400, 300), 100, 17, 6),
    ((256, 256), 256, 3, 1),
]
MEMORY = 10_000


def timed(work, seconds=0.2):
    """Microseconds for one call of `work`, which does `work.updates` updates."""
    work()
    start, calls = time.perf_counter(), 0
    while time.perf_counter() - start < seconds:
        work()
        calls += 1
    return (time.perf_counter() - start) / calls / work.updates * 1e6


def counted(updates):
    def mark(work):
        work.updates = updates
        return work

    return mark


def pytorch(hidden, batch, observation, action):
    import copy

    import torch
    import torch.nn.functional as F

    torch.set_num_threads(1)

    def network(inputs, outputs):
        return torch.nn.Sequential(
            torch.nn.Linear(inputs, hidden[0]), torch.nn.ReLU(),
            torch.nn.Linear(hidden[0], hidden[1]), torch.nn.ReLU(),
            torch.nn.Linear(hidden[1], outputs))

    actor = torch.nn.Sequential(network(observation, action), torch.nn.Tanh())
    critics = [network(observation + action, 1) for _ in range(2)]
    actor_target, critic_targets = copy.deepcopy(actor), copy.deepcopy(critics)
    actor_step = torch.optim.Adam(actor.parameters(), 1e-3)
    critic_step = torch.optim.Adam([p for c in critics for p in c.parameters()], 1e-3)
    state, following = torch.randn(2, MEMORY, observation)
    done_action = torch.rand(MEMORY, action) * 2 - 1
    reward, continues = torch.randn(MEMORY, 1), torch.ones(MEMORY, 1)

    def update(is_actors_turn):
        rows = torch.randint(0, MEMORY, (batch,))
        s, a, r, s2, c = (x[rows] for x in (state, done_action, reward, following, continues))
        with torch.no_grad():
            noise = (torch.randn_like(a) * 0.2).clamp(-0.5, 0.5)
            a2 = (actor_target(s2) + noise).clamp(-1, 1)
            both = [critic(torch.cat([s2, a2], 1)) for critic in critic_targets]
            y = r + 0.99 * c * torch.min(*both)
        loss = sum(F.mse_loss(critic(torch.cat([s, a], 1)), y) for critic in critics)
        critic_step.zero_grad()
        loss.backward()
        critic_step.step()
        if not is_actors_turn:
            return
        loss = -critics[0](torch.cat([s, actor(s)], 1)).mean()
        actor_step.zero_grad()
        loss.backward()
        actor_step.step()
        with torch.no_grad():
            for online, target in zip([actor] + critics, [actor_target] + critic_targets):
                for p, q in zip(online.parameters(), target.parameters()):
                    q.mul_(0.995).add_(p, alpha=0.005)

    @counted(2)
    def work():
        update(False)
        update(True)

    return work


def jax_updates(hidden, batch, observation, action, inside):
    """`inside` updates in one compiled call."""
    import jax
    import jax.numpy as jnp

    def born(key, inputs, outputs):
        sizes = (inputs, *hidden, outputs)
        keys = jax.random.split(key, 3)
        return [
            (jax.random.uniform(k, (i, o), minval=-1, maxval=1) / i**0.5, jnp.zeros(o))
            for k, i, o in zip(keys, sizes, sizes[1:])
        ]

    def network(weights, x):
        for w, b in weights[:-1]:
            x = jax.nn.relu(x @ w + b)
        return x @ weights[-1][0] + weights[-1][1]

    def adam(weights, gradient, state):
        m, v, t = state
        t = t + 1
        m = jax.tree.map(lambda m, g: 0.9 * m + 0.1 * g, m, gradient)
        v = jax.tree.map(lambda v, g: 0.999 * v + 0.001 * g * g, v, gradient)
        rate = 1e-3 * jnp.sqrt(1 - 0.999**t) / (1 - 0.9**t)
        step = lambda w, m, v: w - rate * m / (jnp.sqrt(v) + 1e-8)
        return jax.tree.map(step, weights, m, v), (m, v, t)

    zeros = lambda weights: (
        jax.tree.map(jnp.zeros_like, weights), jax.tree.map(jnp.zeros_like, weights), 0.0)
    keys = jax.random.split(jax.random.key(0), 8)
    actor = born(keys[0], observation, action)
    critics = [born(key, observation + action, 1) for key in keys[1:3]]
    agent = (actor, critics, actor, critics, zeros(actor), zeros(critics))
    memory = (
        jax.random.normal(keys[3], (MEMORY, observation)),
        jax.random.uniform(keys[4], (MEMORY, action), minval=-1, maxval=1),
        jax.random.normal(keys[5], (MEMORY, 1)),
        jax.random.normal(keys[6], (MEMORY, observation)),
        jnp.ones((MEMORY, 1)),
    )
    act = lambda weights, s: jnp.tanh(network(weights, s))
    judge = lambda weights, s, a: network(weights, jnp.concatenate([s, a], 1))

    def update(agent, key, is_actors_turn):
        actor, critics, actor_target, critic_targets, actor_state, critic_state = agent
        sampling, smoothing = jax.random.split(key)
        rows = jax.random.randint(sampling, (batch,), 0, MEMORY)
        s, a, r, s2, c = (x[rows] for x in memory)
        noise = jnp.clip(0.2 * jax.random.normal(smoothing, a.shape), -0.5, 0.5)
        a2 = jnp.clip(act(actor_target, s2) + noise, -1, 1)
        y = r + 0.99 * c * jnp.minimum(*(judge(w, s2, a2) for w in critic_targets))
        loss = lambda critics: sum(((judge(w, s, a) - y) ** 2).mean() for w in critics)
        critics, critic_state = adam(critics, jax.grad(loss)(critics), critic_state)
        if is_actors_turn:
            climb = lambda actor: -judge(critics[0], s, act(actor, s)).mean()
            actor, actor_state = adam(actor, jax.grad(climb)(actor), actor_state)
            follow = lambda q, p: 0.995 * q + 0.005 * p
            actor_target = jax.tree.map(follow, actor_target, actor)
            critic_targets = jax.tree.map(follow, critic_targets, critics)
        return actor, critics, actor_target, critic_targets, actor_state, critic_state

    def two(agent, key):
        first, second = jax.random.split(key)
        return update(update(agent, first, False), second, True), None

    if inside > 2:
        run = jax.jit(lambda agent, keys: jax.lax.scan(two, agent, keys)[0], donate_argnums=0)
        keys = jax.random.split(keys[7], inside // 2)
        calls = [(run, keys)]
    else:
        plain = jax.jit(lambda agent, key: update(agent, key, False), donate_argnums=0)
        turn = jax.jit(lambda agent, key: update(agent, key, True), donate_argnums=0)
        calls = [(plain, keys[6]), (turn, keys[7])]
    held = [jax.tree.map(lambda x: jnp.array(x, copy=True), agent)]

    @counted(inside)
    def work():
        for run, key in calls:
            held[0] = run(held[0], key)
        jax.block_until_ready(held[0])

    return work


def jax_step(*size):
    return jax_updates(*size, inside=2)


def jax_scan(*size):
    return jax_updates(*size, inside=100)


def stable_baselines(hidden, batch, observation, action):
    import gymnasium
    import numpy
    import stable_baselines3
    import torch
    from stable_baselines3.common.logger import Logger

    torch.set_num_threads(1)

    class World(gymnasium.Env):
        observation_space = gymnasium.spaces.Box(-1, 1, (observation,))
        action_space = gymnasium.spaces.Box(-1, 1, (action,))

        def reset(self, **_):
            return self.observation_space.sample(), {}

        def step(self, _):
            return self.observation_space.sample(), 0.0, False, False, {}

    world = World()
    agent = stable_baselines3.TD3(
        "MlpPolicy", world, batch_size=batch, buffer_size=MEMORY, device="cpu",
        policy_kwargs={"net_arch": list(hidden)})
    agent.set_logger(Logger(None, []))
    for _ in range(MEMORY):
        sample = lambda: world.observation_space.sample()[None]
        agent.replay_buffer.add(
            sample(), sample(), world.action_space.sample()[None], numpy.zeros(1), numpy.zeros(1),
            [{}])

    @counted(20)
    def work():
        agent.train(20, batch)

    return work


PEERS = {
    "PyTorch, eager": pytorch,
    "JAX, one step": jax_step,
    "JAX, scan of 100": jax_scan,
    "Stable-Baselines3": stable_baselines,
}


def ours(bench):
    output = subprocess.run(
        [bench, "--updates", "--json"], capture_output=True, check=True, text=True).stdout
    report = json.loads(output)
    return report["machine"], [result["microseconds"] for result in report["updates"]]


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    works, machine = {}, {}
    for name, make in PEERS.items():
        try:
            works[name] = [make(*size) for size in SIZES]
        except ImportError as error:
            print(f"{name}: left out, for {error.name} is not installed", file=sys.stderr)
    times = {name: [[] for _ in SIZES] for name in ["ours", *works]}
    for _ in range(ROUNDS):
        machine, figures = ours(sys.argv[1])
        for place, figure in enumerate(figures):
            times["ours"][place].append(figure)
        for name, sized in works.items():
            for place, work in enumerate(sized):
                times[name][place].append(timed(work))
    print(
        f"""# How fast one TD3 update is

Microseconds for one critic update, the actor's turn (every second update) spread over both; \
medians of {ROUNDS} interleaved rounds on one core of {machine["processor"]}, whose multiply-add \
peak is {machine["peakGigaflops"]:.0f} GFLOP/s. In brackets: how many times as long as ours. \
`Sources/bench/peers.py` measures and writes this page.
""")
    print("| size | ours | " + " | ".join(works) + " |")
    print("|---|---|" + "---|" * len(works))
    for place, (hidden, batch, observation, action) in enumerate(SIZES):
        own = statistics.median(times["ours"][place])
        cells = []
        for name in works:
            peer = statistics.median(times[name][place])
            cells.append(f"{peer:.0f} ({peer / own:.1f} ×)")
        size = f"{hidden[0]}-{hidden[1]}, batch {batch}, {observation}/{action}"
        print(f"| {size} | {own:.0f} | " + " | ".join(cells) + " |")


main()
