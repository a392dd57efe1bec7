"""No files, no network, no other programs from here on.

Three locks, because the first two hold wherever limits exist and only the third holds against a parser that was
taken over: no new descriptor can be opened, nothing can be written to a file, and (Linux on x86-64 and ARM64) the
kernel refuses the calls for sockets, programs, new processes and looking into other ones.
"""

import ctypes
import platform
import resource
import struct
import sys

from .limits import lower

FIRST_FREE = 3  # standard input, output and error stay open

# Refused calls and their numbers on x86-64 and ARM64 (0: not there), from the kernel's own tables
# arch/x86/entry/syscalls/syscall_64.tbl and include/uapi/asm-generic/unistd.h.
_CALLS = {
    "socket": (41, 198),
    "socketpair": (53, 199),
    "connect": (42, 203),
    "bind": (49, 200),
    "listen": (50, 201),
    "accept": (43, 202),
    "sendto": (44, 206),
    "sendmsg": (46, 211),
    "execve": (59, 221),
    "execveat": (322, 281),
    "fork": (57, 0),
    "vfork": (58, 0),
    "clone": (56, 220),
    "clone3": (435, 435),
    "kill": (62, 129),
    "ptrace": (101, 117),
    "process_vm_readv": (310, 270),
    "process_vm_writev": (311, 271),
    "io_uring_setup": (425, 425),
    "open_by_handle_at": (304, 265),
    "pidfd_open": (434, 434),
    "setns": (308, 268),
    "unshare": (272, 97),
    "mount": (165, 40),
    "bpf": (321, 280),
}
_COLUMN = {"x86_64": 0, "aarch64": 1}
_ARCHITECTURE = {"x86_64": 0xC000003E, "aarch64": 0xC00000B7}  # AUDIT_ARCH_* of linux/audit.h

_LOAD, _JUMP_IF_EQUAL, _JUMP_IF_AT_LEAST, _RETURN = 0x20, 0x15, 0x35, 0x06
_ALLOW, _REFUSE, _KILL = 0x7FFF0000, 0x00050001, 0x80000000  # the refusal answers "not permitted" (EPERM)
_X32_CALLS = 0x40000000  # the other numbering an x86-64 kernel may accept
_SET_NO_NEW_PRIVILEGES, _SET_SECCOMP, _FILTER_MODE = 38, 22, 2


def close_the_door() -> None:
    """Close all three locks. Raises OSError when the first two cannot be closed; the third is as the kernel allows."""
    lower(resource.RLIMIT_FSIZE, 0, 0)
    lower(resource.RLIMIT_NOFILE, FIRST_FREE, FIRST_FREE)
    if sys.platform == "linux" and platform.machine() in _COLUMN:
        _refuse_calls(platform.machine())


class _Program(ctypes.Structure):
    _fields_ = (("length", ctypes.c_ushort), ("steps", ctypes.c_char_p))


def _refuse_calls(machine: str) -> bool:
    """Install the kernel's filter; return whether it took."""
    steps = _filter(machine)
    program = _Program(len(steps) // 8, steps)
    kernel = ctypes.CDLL(None, use_errno=True)
    if kernel.prctl(_SET_NO_NEW_PRIVILEGES, 1, 0, 0, 0) != 0:
        return False
    return kernel.prctl(_SET_SECCOMP, _FILTER_MODE, ctypes.byref(program), 0, 0) == 0


def _filter(machine: str) -> bytes:
    """Write the filter: another architecture's calls end the child, the refused calls fail, the rest pass."""
    refused = [numbers[_COLUMN[machine]] for numbers in _CALLS.values() if numbers[_COLUMN[machine]]]
    steps = [
        _step(_LOAD, 0, 0, 4),
        _step(_JUMP_IF_EQUAL, 1, 0, _ARCHITECTURE[machine]),
        _step(_RETURN, 0, 0, _KILL),
        _step(_LOAD, 0, 0, 0),
        _step(_JUMP_IF_AT_LEAST, len(refused) + 1, 0, _X32_CALLS),
    ]
    for place, call in enumerate(refused):
        steps.append(_step(_JUMP_IF_EQUAL, len(refused) - place, 0, call))
    return b"".join([*steps, _step(_RETURN, 0, 0, _ALLOW), _step(_RETURN, 0, 0, _REFUSE)])


def _step(code: int, if_true: int, if_false: int, value: int) -> bytes:
    return struct.pack("=HBBI", code, if_true, if_false, value)
