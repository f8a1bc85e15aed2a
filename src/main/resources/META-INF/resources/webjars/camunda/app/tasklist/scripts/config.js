/* Settings of Tasklist; the engine's own file of this name gives way to it. */
export default {
  app: { name: 'Điều Phối', vendor: 'Danh sách việc' },
  locales: { availableLocales: ['vi'], fallbackLocale: 'vi' },
  dateFormat: {
    monthName: 'MMMM',
    day: 'DD',
    abbr: 'DD/MM/YYYY HH:mm',
    normal: 'DD/MM/YYYY HH:mm',
    long: 'DD/MM/YYYY',
    short: 'DD/MM/YYYY',
  },
  disableWelcomeMessage: true,
  customScripts: [
    'scripts/session', 'scripts/clock', 'scripts/forms', 'scripts/fields', 'scripts/drafts', 'scripts/finished', 'scripts/list',
    'scripts/search', 'scripts/start', 'scripts/due', 'scripts/evidence', 'scripts/messages',
  ],
  shortcuts: {
    claimTask: { key: 'ctrl+alt+c', description: 'nhận công việc đang chọn' },
    focusFilter: { key: 'ctrl+shift+f', description: 'đến danh sách đầu tiên' },
    focusList: { key: 'ctrl+alt+l', description: 'đến công việc đầu tiên trong danh sách' },
    focusForm: { key: 'ctrl+alt+f', description: 'đến ô nhập đầu tiên của biểu mẫu' },
    startProcess: { key: 'ctrl+alt+p', description: 'bắt đầu việc mới' },
  },
};
