export default function NotFound() {
  return (
    <main id="main" className="py-8">
      <h1 className="text-2xl">There is no such page</h1>
      <p className="py-2">
        The address leads nowhere. <a href="/">Go to the dashboard</a>
      </p>
    </main>
  );
}
