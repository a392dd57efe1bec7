"""The sentence for each thing that can be wrong with an uploaded resume."""

from .bounds import MAX_BYTES, MAX_PAGES, MAX_PHOTO_BYTES, MAX_PHOTO_PIXELS, MAX_PNG_PIXELS

_SENTENCES = {
    "empty": "That file is empty. Choose the file again; it may not have finished saving.",
    "too_big": (
        f"That file is larger than {MAX_BYTES // 1_000_000} MB. Save it with smaller pictures and upload it again."
    ),
    "old_word": (
        "That is an old Word file (.doc), or a Word file locked with a password. "
        "Open it in Word, save it as .docx or PDF without a password, and upload that."
    ),
    "rtf": "That is an RTF file. Save it as .docx or PDF and upload that.",
    "picture": "That is a picture, so its words cannot be read. Upload the PDF or Word file it was made from.",
    "unknown": (
        "That is neither a PDF nor a Word file (.docx) nor JSON Resume. Save the resume as one of these and upload that."
    ),
    "other_office": "That is not a Word file. Save the resume as .docx or PDF and upload that.",
    "word_template": "That is a Word template (.dotx). Save the resume as .docx or PDF and upload that.",
    "word_strict": (
        "That Word file is saved as Strict Open XML. Save it in Word as Word Document (.docx), or as PDF, and upload that."
    ),
    "word_web_page": (
        "The words of that Word file are a web page put inside it, which is not read here. "
        "Open it in Word, save it again as .docx, and upload that."
    ),
    "encrypted": "That PDF is locked with a password. Save a copy without the password and upload the copy.",
    "too_many_pages": (
        "That file has {number:,} pages, and a resume is read up to "
        f"{MAX_PAGES}. Save only the pages of the resume and upload those."
    ),
    "scan": (
        "The pages of that PDF are pictures, such as a scan or a photo, so there are no words in it to read. "
        "Upload the file it was printed from, or one with the text recognised."
    ),
    "scan_pages": "{which} only a picture, so its words are missing here.",
    "word_pictures": (
        "There are only pictures in that Word file, so there are no words in it to read. "
        "Type the text in Word, or upload the file the pictures were made from."
    ),
    "no_text": "There are no words in that file. Check that it is the right one.",
    "garbled": (
        "The letters in that PDF are drawn but not named, so they cannot be read as words. "
        "Save it again as PDF from the program it was written in, or upload the Word file."
    ),
    "too_much_text": "That file holds far more text than a resume, so only its beginning was read.",
    "damaged": "That file is damaged and could not be read. Save it again and upload the new one.",
    "macros": "That Word file carries macros, so it was not opened. Save it as .docx without macros and upload that.",
    "unsafe": (
        "That Word file contains parts that no Word file needs, so it was not opened. "
        "Save it again as .docx in Word, or as PDF, and upload that."
    ),
    "swollen": (
        "That Word file unpacks to far more than a resume needs, so it was not opened. "
        "Save it again with smaller pictures, or as PDF, and upload that."
    ),
    "time": "Reading that file took too long, so it was stopped. Save it again as PDF and upload the new one.",
    "memory": (
        "Reading that file needed too much memory, so it was stopped. Save it again as PDF and upload the new one."
    ),
    "busy": "Several files are being read at this moment. Try again in a minute.",
    "not_bounded": "Files cannot be read safely on this computer, so it was not opened. Tell whoever runs Halfhour.",
    "heic": (
        "That photo is in HEIC or AVIF, which only some programs read. Share it as JPEG: on an iPhone choose it from the "
        "photo library here instead of from Files, or set Settings, Camera, Formats to Most Compatible."
    ),
    "no_photo": "That is no photo that can be read here. Take it as JPEG or PNG and choose that.",
    "pdf_for_photo": "That is a PDF. Take a photo of the page, or save the page as JPEG or PNG, and choose that.",
    "too_big_photo": (
        f"That photo is larger than {MAX_PHOTO_BYTES // 1_000_000} MB. Take it at a lower resolution and choose that."
    ),
    "huge_photo": (
        f"That photo has more pixels than can be drawn here: {MAX_PHOTO_PIXELS // 1_000_000} million in a JPEG, "
        f"{MAX_PNG_PIXELS // 1_000_000} million in a PNG. Take it at a lower resolution and choose that."
    ),
    "damaged_photo": "That photo is damaged and could not be drawn. Take it again, or save it once more as JPEG.",
    "slow_photo": "Drawing that photo took too long, so it was stopped. Save it once more as JPEG and choose that.",
    "no_page": "That file has no page {number}.",
    "json_broken": "That is not whole JSON, so it cannot be read. Export it again from where you wrote it.",
    "json_no_resume": "That JSON file is no resume: it has none of the parts that JSON Resume names.",
    "json_no_words": "That resume has no words in it yet.",
    "no_picture_of_json": "JSON Resume has words but no pages to show. Print it from where you wrote it to see pages.",
    "no_picture_of_word": "A Word file has no fixed pages to show. Save it as PDF to see its pages.",
}


def sentence(problem: str, number: int = 0, pages: list[int] | None = None) -> str:
    """Say `problem` to the user; an unknown problem reads as a damaged file."""
    words = _SENTENCES.get(problem, _SENTENCES["damaged"])
    return words.format(number=number, which=_which(pages or []))


def _which(pages: list[int]) -> str:
    if len(pages) == 1:
        return f"Page {pages[0]} holds"
    listed = ", ".join(str(page) for page in pages[:-1])
    return f"Pages {listed} and {pages[-1]} hold" if pages else "Some pages hold"
