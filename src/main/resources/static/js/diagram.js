// Draws the model by which the work runs and marks where it stands.
document.querySelectorAll('.diagram').forEach(async (frame) => {
  const viewer = new BpmnJS({ container: frame });
  try {
    const [model, standing] = await Promise.all([fetch(frame.dataset.model), fetch(frame.dataset.standing)]);
    if (!model.ok || !standing.ok) {
      throw new Error(`${model.status} ${standing.status}`);
    }
    await viewer.importXML(await model.text());
    const canvas = viewer.get('canvas');
    const shapes = viewer.get('elementRegistry');
    Object.entries(await standing.json()).forEach(([id, count]) => {
      if (!shapes.get(id)) {
        return;
      }
      canvas.addMarker(id, 'stands-here');
      const badge = document.createElement('span');
      badge.className = 'count';
      badge.textContent = count;
      viewer.get('overlays').add(id, { position: { top: -12, right: 12 }, html: badge });
    });
    const { inner } = canvas.viewbox();
    frame.style.height = `${Math.min(900, Math.max(240, frame.clientWidth * inner.height / inner.width + 24))}px`;
    canvas.resized();
    canvas.zoom('fit-viewport', 'auto');
  } catch {
    frame.textContent = 'Chưa vẽ được sơ đồ. Hãy tải lại trang.';
    frame.classList.add('empty');
  }
});
