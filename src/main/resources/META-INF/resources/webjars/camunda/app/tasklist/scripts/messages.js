/* The way to one's messages, with how many are unread. */
const root = document.querySelector('base').getAttribute('app-root').replace(/\/camunda$/, '');

async function count(link) {
  try {
    const answer = await fetch(`${root}/thong-bao/chua-doc`, { headers: { Accept: 'application/json' } });
    if (answer.ok) {
      const { unread } = await answer.json();
      link.textContent = unread ? `Thông báo (${unread})` : 'Thông báo';
    }
  } catch {
    // Without an answer the last known count stays.
  }
}

export default {
  id: 'dieu-phoi-messages',
  pluginPoint: 'tasklist.navbar.action',
  priority: 900,
  render: (node) => {
    const link = document.createElement('a');
    link.href = `${root}/thong-bao`;
    link.textContent = 'Thông báo';
    node.append(link);
    count(link);
    addEventListener('focus', () => count(link));
    setInterval(() => count(link), 60 * 1000);
  },
};
