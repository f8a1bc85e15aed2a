// Looks again after a while, as long as the page says that something is under way.
document.querySelectorAll('[data-reload]').forEach((place) => {
  const seconds = Number(place.dataset.reload);
  if (seconds > 0) {
    setTimeout(() => location.reload(), seconds * 1000);
  }
});
