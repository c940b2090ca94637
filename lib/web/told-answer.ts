/** An answer as JSON, with its status. */
export type ToldAnswer = { status: number; body: object };

const SHORTEST_BETWEEN_MS = 200;

/**
 * The work's answer; where it takes so long that it tells how far it has come, as lines of JSON: each step, and the answer last.
 * Such an answer has the status 200 whatever became of it, since that was told before: the last line says it. Without a last
 * line nobody knows. `faulty`: what is told of a fault on the way.
 */
export async function toldAnswer<Step extends object>(
  work: (told: (step: Step) => void) => Promise<ToldAnswer>,
  faulty: (cause: unknown) => ToldAnswer,
): Promise<Response> {
  let tell: (step: Step) => void = () => undefined;
  const firstStep = new Promise<Step>((resolve) => {
    tell = resolve;
  });
  const answer = work((step) => tell(step));
  const first = await Promise.race([answer.then((value) => ({ value })), firstStep.then((step) => ({ step }))]);
  if ("value" in first) return Response.json(first.value.body, { status: first.value.status });
  const lines = new ReadableStream<Uint8Array>({
    async start(stream) {
      const say = (line: object) => stream.enqueue(new TextEncoder().encode(`${JSON.stringify(line)}\n`));
      say({ step: first.step });
      let last = performance.now();
      tell = (step) => {
        if (performance.now() - last < SHORTEST_BETWEEN_MS) return;
        last = performance.now();
        say({ step });
      };
      const { body } = await answer.catch(faulty);
      tell = () => undefined;
      say(body);
      stream.close();
    },
    cancel() {
      // whoever asked has gone; what is begun is finished all the same
      tell = () => undefined;
    },
  });
  return new Response(lines, { headers: { "Content-Type": "application/x-ndjson; charset=utf-8", "Cache-Control": "no-store" } });
}
