// Which question comes next. Pure; the rule is that of conversation/rules/plan.py, tests/next_cases.json is run by both.

export function nextUp(steps, closing) {
  const waiting = steps.filter((step) => step.state === "open");
  const turn = waiting.find((step) => step.closer === closing) ?? waiting[0];
  return turn ? turn.id : null;
}
