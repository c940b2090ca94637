/** How far a large file has come. */
export type Step = { what: "provas" | "sparas" | "angras"; part: number };

/** The answer, which is the last of the lines; before it those that say how far it has come. */
export async function lastLine(response: Response, told: (step: Step) => void): Promise<unknown> {
  let last: unknown = null;
  for await (const line of linesOf(response)) {
    last = line;
    if (isStep(line)) told(line.step);
  }
  return last;
}

/** One JSON value a line; an ordinary answer is one line. */
async function* linesOf(response: Response): AsyncGenerator<unknown> {
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let rest = "";
  for (let read = await reader?.read(); read && !read.done; read = await reader?.read()) {
    const lines = (rest + read.value).split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) yield JSON.parse(line);
  }
  if (rest !== "") yield JSON.parse(rest);
}

function isStep(line: unknown): line is { step: Step } {
  return typeof line === "object" && line !== null && "step" in line;
}
