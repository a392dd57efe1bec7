"""How much one uploaded file may cost. Both sides of the child read these."""

MAX_BYTES = 10_000_000  # of the upload
MAX_PAGES = 30
MAX_TEXT = 200_000  # characters; a resume page holds 2,000 to 6,000
MAX_IMAGE_WIDTH = 2_000  # pixels
MAX_IMAGE_PIXELS = 8_000_000
MAX_PHOTO_BYTES = 25_000_000  # of the upload: 48 megapixels of paper take 12 to 20 million
MAX_PHOTO_PIXELS = 120_000_000  # of a JPEG, which is decoded at a fraction of its size
MAX_PNG_PIXELS = 40_000_000  # of a PNG, which is decoded whole
MAX_PHOTO_SIDE = 2_400  # pixels of the photo as it is kept: small handwriting on A4 can still be read
PHOTO_QUALITY = 80  # of 95
MAX_PHOTO = 8_000_000  # bytes of the photo as it is kept; pages of writing take 0.4 to 1.5 million
MAX_ANSWER = 32_000_000  # bytes the child may send back

MEMORY = 512 * 1024 * 1024  # bytes of address space
CPU_SOFT, CPU_HARD = 5, 10  # seconds of processor time: the first ends it, the second makes sure
WALL = 15  # seconds on the clock

AT_ONCE = 2  # children of one process at a time
WAIT_FOR_TURN = 30  # seconds before we say that we are busy
