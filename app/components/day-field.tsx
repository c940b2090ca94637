import { TypedField } from "./typed-field.tsx";

type Props = { id: string; label: string; typed: string; fault: string | undefined; type: (words: string) => void };

/** A day as one writes it, with what is wrong said at the field. */
export function DayField(props: Props) {
  return <TypedField {...props} placeholder="åååå-mm-dd" />;
}
