/** All that is only needed to write, so that it is fetched as one and never by who reads. */
export { TextEditor } from "../text-editor/text-editor.tsx";
export { TextTools } from "../text-editor/text-tools.tsx";
