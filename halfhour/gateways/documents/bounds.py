"""How much one uploaded file may cost. Both sides of the child read these."""

MAX_BYTES = 10_000_000  # of the upload
MAX_PAGES = 30
MAX_TEXT = 200_000  # characters; a resume page holds 2,000 to 6,000
MAX_IMAGE_WIDTH = 2_000  # pixels
MAX_IMAGE_PIXELS = 8_000_000
MAX_ANSWER = 32_000_000  # bytes the child may send back

MEMORY = 512 * 1024 * 1024  # bytes of address space
CPU_SOFT, CPU_HARD = 5, 10  # seconds of processor time: the first ends it, the second makes sure
WALL = 15  # seconds on the clock

AT_ONCE = 2  # children of one process at a time
WAIT_FOR_TURN = 30  # seconds before we say that we are busy
