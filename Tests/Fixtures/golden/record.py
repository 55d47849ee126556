#!/usr/bin/env python3
"""Records updates of TD3 and DDPG by PyTorch, for the tests to compare with.

    pip install torch safetensors
    python3 record.py FOLDER            the two long cases of this folder
    python3 record.py FOLDER --short    eight short ones with everything in them, of odd sizes

A short case holds everything that an update computes. A long one of 300 updates holds its inputs,
and of its results only the losses, the networks at the end and Adam's moments.
"""

import json
import sys

import torch
from safetensors.torch import save_file

torch.set_num_threads(1)
torch.use_deterministic_algorithms(True)

LONG = [
    dict(name="td3_long", algo="td3", seed=301, obs=5, act=2, hidden=[11, 7], batch=6,
         max_action=1.5, updates=300, policy_delay=3, tau=0.02, gamma=0.95, lr=2e-3),
    dict(name="ddpg_long", algo="ddpg", seed=302, obs=3, act=1, hidden=[10, 12], batch=8,
         max_action=2.0, updates=300, policy_delay=1, tau=0.005, gamma=0.99, lr=1e-3),
]
SHORT = [
    dict(name=f"{algo}_{size}", algo=algo, seed=400 + 10 * number + (algo == "td3"), updates=10,
         policy_delay=delay if algo == "td3" else 1, tau=tau, gamma=0.99, lr=1e-3, **shape)
    for number, (size, delay, tau, shape) in enumerate([
        ("one", 2, 0.005, dict(obs=3, act=1, hidden=[8, 8], batch=1, max_action=2.0)),
        ("wide", 1, 0.005, dict(obs=11, act=3, hidden=[64, 64], batch=100, max_action=1.0)),
        ("slow", 3, 0.5, dict(obs=2, act=2, hidden=[5, 9], batch=7, max_action=0.4)),
        ("fast", 2, 0.999, dict(obs=4, act=1, hidden=[16, 16], batch=32, max_action=3.0)),
    ])
    for algo in ("td3", "ddpg")
]


class Chain(torch.nn.Module):
    """Two hidden layers, ReLU between them; tanh times the limit where there is one."""

    def __init__(self, inputs, hidden, outputs, limit=None):
        super().__init__()
        self.l1 = torch.nn.Linear(inputs, hidden[0])
        self.l2 = torch.nn.Linear(hidden[0], hidden[1])
        self.l3 = torch.nn.Linear(hidden[1], outputs)
        self.limit = limit

    def forward(self, *parts):
        x = self.l3(self.l2(self.l1(torch.cat(parts, 1)).relu()).relu())
        return x if self.limit is None else self.limit * torch.tanh(x)


def record(case, folder):
    torch.manual_seed(case["seed"])
    is_td3, is_long = case["algo"] == "td3", case["updates"] > 50
    limit, shape = case["max_action"], (case["batch"], case["act"])
    sd, clip = 0.2 * limit, 0.5 * limit
    actor = Chain(case["obs"], case["hidden"], case["act"], limit)
    critics = [Chain(case["obs"] + case["act"], case["hidden"], 1) for _ in range(1 + is_td3)]
    names = ["actor"] + [f"critic{n + 1}" for n in range(len(critics))]
    online = dict(zip(names, [actor] + critics))
    target = {}
    for name, network in online.items():
        inputs = case["obs"] + (0 if name == "actor" else case["act"])
        outputs, bound = (case["act"], limit) if name == "actor" else (1, None)
        target[name] = Chain(inputs, case["hidden"], outputs, bound)
        target[name].load_state_dict(network.state_dict())
        for p in target[name].parameters():
            p.data += 0.05 * torch.randn_like(p)  # so that a mix-up is noticed
    critic_weights = [p for c in critics for p in c.parameters()]
    actor_adam = torch.optim.Adam(actor.parameters(), lr=case["lr"])
    critic_adam = torch.optim.Adam(critic_weights, lr=case["lr"])
    kept = {}

    def keep(name, tensor):
        kept[name] = tensor.detach().clone().contiguous()

    def keep_networks(prefix):
        for prefix_of, networks in (("", online), ("target_", target)):
            for name, network in networks.items():
                for key, p in network.named_parameters():
                    keep(f"{prefix}.{prefix_of}{name}.{key}", p)

    def keep_gradients(u, networks):
        for name in networks:
            for key, p in online[name].named_parameters():
                keep(f"{u}.grad.{name}.{key}", p.grad)

    keep_networks("init")
    for update in range(case["updates"]):
        u, rows = f"u{update:03d}", case["batch"]
        batch = dict(
            s=torch.randn(rows, case["obs"]), a=limit * (2 * torch.rand(shape) - 1),
            r=torch.randn(rows, 1), s2=torch.randn(rows, case["obs"]),
            not_done=(torch.rand(rows, 1) > 0.25).float())
        if is_td3:
            batch["eps"] = torch.randn(shape)
        for key, tensor in batch.items():
            keep(f"{u}.batch.{key}", tensor)
        made = {}
        with torch.no_grad():
            action = made["target_policy"] = target["actor"](batch["s2"])
            if is_td3:
                made["noise"] = (batch["eps"] * sd).clamp(-clip, clip)
                action = (action + made["noise"]).clamp(-limit, limit)
            made["target_action"] = action
            judged = [target[name](batch["s2"], action) for name in names[1:]]
            for name, q in zip(names[1:], judged):
                made[f"target_q.{name}"] = q
            least = made["target_q.min"] = judged[0] if len(judged) == 1 else torch.min(*judged)
            y = made["y"] = batch["r"] + batch["not_done"] * case["gamma"] * least
        loss = 0
        for name, critic in zip(names[1:], critics):
            q = made[f"q.{name}"] = critic(batch["s"], batch["a"])
            loss = loss + (q - y).square().mean()
        critic_adam.zero_grad()
        loss.backward()
        if not is_long:
            keep_gradients(u, names[1:])
        critic_adam.step()
        keep(f"{u}.critic_loss", loss)
        if (update + 1) % case["policy_delay"] == 0:
            action = made["actor_action"] = actor(batch["s"])
            action.retain_grad()
            climb = -critics[0](batch["s"], action).mean()
            actor_adam.zero_grad()
            climb.backward()
            keep(f"{u}.actor_loss", climb)
            if not is_long:
                keep(f"{u}.dloss_daction", action.grad)
                keep_gradients(u, ["actor"])
            actor_adam.step()
            with torch.no_grad():
                for name in names:
                    for p, t in zip(online[name].parameters(), target[name].parameters()):
                        t.copy_(case["tau"] * p + (1 - case["tau"]) * t)
        if not is_long:
            for name, tensor in made.items():
                keep(f"{u}.{name}", tensor)
        if not is_long or update + 1 == case["updates"]:
            keep_networks(f"{u}.after")
    for name, network in online.items():
        state = (actor_adam if name == "actor" else critic_adam).state
        for key, p in network.named_parameters():
            if p in state:
                keep(f"adam.{name}.{key}.m", state[p]["exp_avg"])
                keep(f"adam.{name}.{key}.v", state[p]["exp_avg_sq"])
    about = dict(case, dtype="f32", adam_eps=1e-8, p_done=0.25, torch=torch.__version__)
    if is_td3:
        about.update(policy_noise=sd, noise_clip=clip)
    about = {key: "f32" if key == "dtype" else json.dumps(value) for key, value in about.items()}
    save_file(kept, f"{folder}/{case['name']}_f32.safetensors", metadata=about)
    print(f"{case['name']}: {len(kept)} tensors")


if __name__ == "__main__":
    for case in SHORT if "--short" in sys.argv else LONG:
        record(case, sys.argv[1])
