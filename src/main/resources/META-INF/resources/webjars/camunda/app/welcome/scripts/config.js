/* The engine's own file of this name gives way to it. */
export default {
  app: { name: 'Điều Phối', vendor: 'Trang chào' },
  locales: { availableLocales: ['vi'], fallbackLocale: 'vi' },
  dateFormat: {
    monthName: 'MMMM',
    day: 'DD',
    abbr: 'DD/MM/YYYY HH:mm',
    normal: 'DD/MM/YYYY HH:mm',
    long: 'DD/MM/YYYY HH:mm',
    short: 'DD/MM/YYYY',
  },
  disableWelcomeMessage: true,
  customScripts: ['../tasklist/scripts/session', '../tasklist/scripts/clock'],
};
