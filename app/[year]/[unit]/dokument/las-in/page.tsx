import { notFound } from "next/navigation";
import { placeOf } from "../../../../../lib/web/place.ts";
import { WordUpload } from "../../../../components/word-upload.tsx";

type PageProps = { params: Promise<{ year: string; unit: string }> };

export async function generateMetadata({ params }: PageProps) {
  return { title: `Läs in från Word ${(await params).year}` };
}

export default async function WordUploadPage({ params }: PageProps) {
  const { year, unit } = await params;
  const { here, writes } = await placeOf(year, unit);
  if (!writes) notFound();
  return (
    <div className="page">
      <div className="page-head">
        <div>
          <h1>Läs in från Word</h1>
          <p className="lead">{here.unit.name}</p>
        </div>
      </div>
      <p className="import-back">
        <a href={`/${year}/${unit}/dokument`}>Till planer och rapporter</a>
      </p>
      <WordUpload year={here.year} unit={unit} />
    </div>
  );
}
