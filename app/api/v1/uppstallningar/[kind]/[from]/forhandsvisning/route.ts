import { layoutPreview } from "../../../../../../../lib/web/layout-preview.ts";

type Context = { params: Promise<{ kind: string; from: string }> };

/** A document as it would be printed in a layout that is not saved yet; changes nothing. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { kind, from } = await params;
  return layoutPreview(request, kind, from);
}
