export default { serverExternalPackages: ["better-sqlite3"], devIndicators: false };
