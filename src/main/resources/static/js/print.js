// A button that prints the page it stands on.
document.querySelectorAll('[data-print]').forEach((button) => button.addEventListener('click', () => window.print()));
