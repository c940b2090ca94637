/** A period without budget tables: what belongs here and how to begin. */
export function EmptyBudget({ period, year, writes }: { period: string; year: number; writes: boolean }) {
  const begin = writes ? " Börja en tabell nedan." : "";
  return (
    <section className="empty">
      <h2>{period === "VP" ? `Budgeten för ${year} är inte påbörjad` : `Ingen budget följs upp för ${period} än`}</h2>
      <p>
        {period === "VP"
          ? `Här står enhetens budget: kostnader, intäkter och netto för varje verksamhet.${begin}`
          : `När rapporten börjas kommer planens budget hit, med prognos eller utfall att fylla i.${begin}`}
      </p>
    </section>
  );
}
