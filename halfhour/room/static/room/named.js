// A name and where they work, written in one field. Pure; the rule is that of conversation/rules/texts.py, and
// tests/named_cases.json is run by both.

export function split({ name = "", organization_name: place = "", ...rest }) {
  const parts = /^(.{2,}?)(?:\s*,\s*|\s+at\s+|\s+@\s*)(.{2,})$/.exec(name.trim());
  if (!parts || place) return { ...rest, name: name.trim(), ...(place && { organization_name: place }) };
  return { ...rest, name: parts[1].trim(), organization_name: parts[2].trim() };
}
