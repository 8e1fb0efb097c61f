import tseslint from "typescript-eslint";

/**
 * Imports go one way. Each rule says which of our own folders a folder may not import; patterns are regular
 * expressions, since a glob that begins with `#` is silently read as a comment.
 */
const layer = (files, forbidden, message) => ({
  files,
  rules: {
    "@typescript-eslint/no-restricted-imports": [
      "error",
      { patterns: forbidden.map((entry) => ({ ...entry, message: entry.message ?? message })) },
    ],
  },
});
const values = (regex) => ({ regex });
const exceptTypes = (regex) => ({ regex, allowTypeImports: true });
const IO = "(kysely|sqlite3|pg|nodemailer|express)(/.*)?$";

export default tseslint.config(
  { ignores: ["build/", "node_modules/", "var/", "**/*.js"] },
  ...tseslint.configs.recommendedTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/no-floating-promises": "error",
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
      "@typescript-eslint/only-throw-error": "off",
      "@typescript-eslint/require-await": "off",
      "no-console": "error",
      "no-restricted-properties": [
        "error",
        { object: "process", property: "env", message: "Only app/config.server.ts reads the environment." },
      ],
    },
  },
  {
    files: ["app/**/*.{ts,tsx}", "db/**/*.ts", "emails/**/*.{ts,tsx}"],
    ignores: ["db/dialects/**"],
    rules: {
      "@typescript-eslint/consistent-type-assertions": ["error", { assertionStyle: "never" }],
    },
  },
  layer(["app/language/*.ts"], [values("^#|^\\.\\./")], "language imports nothing."),
  layer(["app/language/*/**"], [values("^#|^\\.\\./\\.\\./")], "language imports nothing."),
  layer(["app/ui/**"], [values("^#(db|emails|tests)/|^#app/(?!ui/|language/)")], "ui imports nothing else of ours."),
  layer(["emails/**"], [values("^#(db|tests)/|^#app/(?!language/)")], "emails imports nothing else of ours."),
  layer(["db/**"], [values("^#(emails|tests)/|^#app/")], "db imports nothing of ours."),
  layer(["db/seed/**"], [values("^#(emails|tests)/|^#app/(?!domain/|language/)")], "A seed uses the domain."),
  layer(
    ["app/domain/**"],
    [values("^#app/(routes|http|ui)/|^#tests/|^(express|@remix-run)"), exceptTypes("^#emails/")],
    "domain goes to db and to the types of emails.",
  ),
  layer(["app/domain/outbox/**"], [values("^#app/(routes|http|ui)/|^#tests/|^(express|@remix-run)")], "See domain."),
  layer(
    ["app/domain/**/rules.ts"],
    [exceptTypes("^#(db|emails)/"), values("\\.server$"), values(`^${IO}`), values("^#app/(routes|http|ui)/|^#tests/")],
    "rules are pure: no I/O.",
  ),
  layer(
    ["app/http/**"],
    [values("^#app/(routes|ui)/|^#(tests|emails)/"), exceptTypes("^#db/"), values("^kysely")],
    "http goes to domain.",
  ),
  layer(
    ["app/routes/**"],
    [values("^#tests/"), exceptTypes("^#db/"), exceptTypes("^#emails/"), values("^kysely")],
    "A route asks the domain: no SQL.",
  ),
  {
    files: ["app/config.server.ts", "tests/**", "vite.config.ts"],
    rules: { "no-restricted-properties": "off" },
  },
  {
    files: ["tests/**"],
    rules: {
      "no-console": "off",
      "@typescript-eslint/no-non-null-assertion": "off",
      "@typescript-eslint/no-restricted-imports": "off",
    },
  },
);
