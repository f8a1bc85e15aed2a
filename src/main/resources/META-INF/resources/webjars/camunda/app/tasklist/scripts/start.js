/* Who may start nothing is not offered to. */
const base = document.querySelector('base');
const question = 'process-definition/count?latest=true&active=true&startableInTasklist=true&startablePermissionCheck=true';

try {
  const answer = await fetch(`${base.getAttribute('engine-api')}engine/default/${question}`, { headers: { Accept: 'application/json' } });
  if (answer.ok && (await answer.json()).count > 0) { document.documentElement.classList.add('may-start'); }
} catch {
  // Without an answer nothing is offered; the plan's pages start tasks too.
}
