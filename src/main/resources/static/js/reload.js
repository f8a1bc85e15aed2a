// Looks again after a while, as long as the page says that something is under way. The address says that nobody asked, so
// that it keeps no session alive.
document.querySelectorAll('[data-reload]').forEach((place) => {
  const seconds = Number(place.dataset.reload);
  if (seconds > 0) {
    setTimeout(() => {
      const again = new URL(location);
      if (again.searchParams.has('tu-dong')) {
        location.reload();
      } else {
        again.searchParams.set('tu-dong', '1');
        again.hash = '';
        location.replace(again);
      }
    }, seconds * 1000);
  }
});
