/* The list in the order of due dates, and a way back to the plan. */
const root = document.querySelector('base').getAttribute('app-root').replace(/\/camunda$/, '');

if (!location.hash.includes('sorting=')) {
  const sorting = encodeURIComponent(JSON.stringify([{ sortBy: 'dueDate', sortOrder: 'asc' }]));
  const [path, query] = (location.hash.replace(/^#/, '') || '/').split('?');
  history.replaceState(null, '', `#${path}?${query ? `${query}&` : ''}sorting=${sorting}`);
}

export default {
  id: 'dieu-phoi-home',
  pluginPoint: 'tasklist.navbar.action',
  priority: 1000,
  render: (node) => {
    const link = document.createElement('a');
    link.href = `${root}/`;
    link.textContent = 'Kế hoạch năm';
    node.append(link);
  },
};
