import { wordAnswer } from "../../../../../../lib/web/word-answer.ts";

type Context = { params: Promise<{ year: string; unit: string; id: string }> };

/** The document as a Word file. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const { year, unit, id } = await params;
  return wordAnswer(year, unit, id);
}
