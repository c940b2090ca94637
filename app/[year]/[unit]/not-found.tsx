export default function NotFoundHere() {
  return (
    <section className="empty">
      <h1>Det här finns inte</h1>
      <p>Målet eller dokumentet är borttaget, eller så hör det till ett annat år eller en annan enhet. Byt enhet och år överst på sidan.</p>
    </section>
  );
}
