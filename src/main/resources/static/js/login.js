// What stands behind the # of an address, such as the task of a link into Tasklist, never reaches the server. The browser
// keeps it when it is sent on, if it is in the address to which the form is sent.
document.querySelector('form').addEventListener('submit', ({ target }) => {
  target.action = target.action.replace(/#.*/, '') + location.hash;
});
