// Ctrl K puts the cursor into the field of the search, on every page.
addEventListener('keydown', (event) => {
  const field = document.querySelector('.find input');
  if (field && (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') {
    event.preventDefault();
    field.focus();
    field.select();
  }
});
