// Moving the clock a month can take a few seconds: say so, and let nobody press twice.
document.querySelectorAll('form.clock').forEach((form) => {
  form.addEventListener('submit', () => {
    form.querySelector('.busy').textContent = 'Đang tua, xin đợi…';
    // After the submission has taken the pressed button's value along.
    setTimeout(() => form.querySelectorAll('button').forEach((button) => { button.disabled = true; }));
  });
});
