import { takeInLogo } from "../../../../../lib/web/logo-upload.ts";

/** Takes in a picture as a logo; it is used first when a layout with it is saved. */
export async function PUT(request: Request): Promise<Response> {
  return takeInLogo(request);
}
