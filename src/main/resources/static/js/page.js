// Ctrl K puts the cursor into the field of the search, on every page.
addEventListener('keydown', (event) => {
  const field = document.querySelector('.find input');
  if (field && (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') {
    event.preventDefault();
    field.focus();
    field.select();
  }
});
// Moving the clock a month can take a few seconds: say so, and let nobody press twice.
document.querySelectorAll('form.clock').forEach((form) => {
  form.addEventListener('submit', () => {
    form.querySelector('.busy').textContent = 'Đang tua, xin đợi…';
    // After the submission has taken the pressed button's value along.
    setTimeout(() => form.querySelectorAll('button').forEach((button) => { button.disabled = true; }));
  });
});
// On a phone what only leads to other pages is folded, so that the page's own matter comes first.
{
  const narrow = matchMedia('(max-width: 44rem)');
  const fold = () => document.querySelectorAll('details[data-fold]').forEach((part) => { part.open = !narrow.matches; });
  narrow.addEventListener('change', fold);
  fold();
}
