import { fileAnswer } from "../../../../../../lib/web/file-answer.ts";

type Context = { params: Promise<{ year: string; unit: string; id: string }> };

/** The document as a Word file. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  return fileAnswer(request, await params, "docx");
}
