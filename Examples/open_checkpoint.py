"""Opens a checkpoint or a policy, and asks its actor what to do.

    python3 Examples/open_checkpoint.py FILE [torch|numpy]

It works with PyTorch or, where there is none, with numpy alone.
"""

import json
import struct
import sys

import numpy

# By the numbers in an observation: the world, its largest action, and observations to ask about.
WORLDS = {
    3: ("Pendulum-v1", [2.0], [[-1, 0, 0], [0, 1, 2], [0.6, -0.8, -3], [1, 0, 0.5]]),
    2: ("MountainCarContinuous-v0", [1.0], [[-0.5, 0], [-0.9, 0.02], [0.3, 0.04]]),
}


def read(path):
    """The tensors of a safetensors file by name, and its metadata."""
    kinds = {"F32": "<f4", "F64": "<f8", "I64": "<i8", "U64": "<u8", "U8": "u1"}
    with open(path, "rb") as file:
        data = file.read()
    (size,) = struct.unpack("<Q", data[:8])
    header, body = json.loads(data[8 : 8 + size]), data[8 + size :]
    metadata = header.pop("__metadata__", {})
    tensors = {}
    for name, entry in header.items():
        numbers = numpy.frombuffer(body[slice(*entry["data_offsets"])], kinds[entry["dtype"]])
        tensors[name] = numbers.reshape(entry["shape"]).copy()
    return tensors, metadata


def actor_in_torch(tensors, limit, observations):
    """What the policy does there, as an ordinary module of PyTorch."""
    import torch

    layers = []
    for weight, bias in layers_of(tensors):
        outputs, inputs = weight.shape
        layers += [torch.nn.Linear(inputs, outputs), torch.nn.ReLU()]
        layers[-2].weight.data = torch.from_numpy(weight)
        layers[-2].bias.data = torch.from_numpy(bias)
    actor = torch.nn.Sequential(*layers[:-1], torch.nn.Tanh())
    with torch.no_grad():
        return (torch.tensor(limit) * actor(torch.from_numpy(observations))).numpy()


def actor_in_numpy(tensors, limit, observations):
    """The same without PyTorch: x W^T + b, rectified, layer by layer, and tanh at the end."""
    x = observations
    for weight, bias in layers_of(tensors):
        y = x @ weight.T + bias
        x = numpy.maximum(y, 0)
    return numpy.float32(limit) * numpy.tanh(y)


def layers_of(tensors):
    """The weights and biases of the actor, in PyTorch's own orientation: outputs x inputs."""
    number = 1
    while f"actor.l{number}.weight" in tensors:
        yield tensors[f"actor.l{number}.weight"], tensors[f"actor.l{number}.bias"]
        number += 1


def main():
    if len(sys.argv) < 2:
        sys.exit(__doc__.strip())
    tensors, metadata = read(sys.argv[1])
    world, limit, observations = WORLDS[tensors["actor.l1.weight"].shape[1]]
    observations = numpy.float32(observations)
    library = sys.argv[2] if len(sys.argv) > 2 else "torch"
    try:
        act = actor_in_numpy if library == "numpy" else actor_in_torch
        actions = act(tensors, limit, observations)
    except ModuleNotFoundError:
        library, actions = "numpy", actor_in_numpy(tensors, limit, observations)

    print(f"{metadata['format']}: an actor for {world}, by {library}")
    for seen, action in zip(observations, actions):
        print(*(f"{number:.8f}" for number in seen), "->", *(f"{number:.8f}" for number in action))


main()
