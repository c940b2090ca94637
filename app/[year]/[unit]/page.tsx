import { redirect } from "next/navigation";

export default async function UnitPage({ params }: { params: Promise<{ year: string; unit: string }> }) {
  const { year, unit } = await params;
  redirect(`/${year}/${unit}/oversikt`);
}
