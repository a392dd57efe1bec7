"""Everything one owns as one archive, and back in: `packing` writes it, `opening` reads it carefully, `bringing` takes it in.

Which tables there are is asked of the registry (`tables`), so that a table added tomorrow is in without being named.
"""
