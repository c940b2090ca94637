"use client";

/** Something broke while the page was shown. Says what became of the person's work first. */
export function Fault({ retry }: { retry: () => void }) {
  return (
    <section className="empty fault" role="alert">
      <h1>Sidan gick inte att visa</h1>
      <p>
        Det som står som sparat är sparat. Det du skrev utan att det hann sparas finns kvar i webbläsaren och kommer fram när sidan går att
        visa igen. Felet är hos Tertial, inte hos dig.
      </p>
      <button type="button" className="button button-main" onClick={retry}>
        Försök igen
      </button>{" "}
      <a className="button" href="/">
        Till början
      </a>
    </section>
  );
}
