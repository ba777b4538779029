// Types, lint, known holes in dependencies, and tests. The last line says how many passed and failed; a failed type check or lint counts as one.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
let passed = 0;
let failed = 0;

check("types of the engine", "typescript/bin/tsc", ["-p", "engine"]);
check("types of the server", "typescript/bin/tsc", ["-p", "server"]);
check("types of the screens", "svelte-check/bin/svelte-check", ["--workspace", "web", "--tsconfig", "tsconfig.json", "--threshold", "warning"]);
check("lint", "@biomejs/biome/bin/biome", ["lint", "."]);
audit();
countTests();

console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

function check(name, script, args) {
  const succeeded = run(script, args);
  console.log(`${succeeded ? "✓" : "✗"} ${name}`);
  if (succeeded) passed += 1;
  else failed += 1;
}

/** Known holes in what is installed for use. Where the registry cannot be asked that is said, and nothing is counted. */
function audit() {
  const windows = process.platform === "win32";
  const { stdout } = spawnSync(windows ? "npm.cmd" : "npm", ["audit", "--omit=dev", "--audit-level=high", "--json", "--fetch-retries=0", "--fetch-timeout=20000"], { cwd: root, encoding: "utf8", timeout: 60_000, shell: windows });
  let counts;
  try {
    counts = JSON.parse(stdout).metadata.vulnerabilities;
  } catch {
    console.log("SKIPPED: npm audit: the registry did not answer it");
    return;
  }
  const succeeded = counts.high + counts.critical === 0;
  console.log(`${succeeded ? "✓" : "✗"} npm audit: ${counts.critical} critical, ${counts.high} high, ${counts.moderate} moderate, ${counts.low} low`);
  if (succeeded) passed += 1;
  else failed += 1;
}

function countTests() {
  const folder = mkdtempSync(join(tmpdir(), "naqlan-test-"));
  const report = join(folder, "report.json");
  const succeeded = run("vitest/vitest.mjs", ["run", "--reporter=default", "--reporter=json", `--outputFile.json=${report}`]);
  let seen = 0;
  try {
    const results = JSON.parse(readFileSync(report, "utf8"));
    passed += results.numPassedTests;
    seen = results.numFailedTests;
    // A file that could not be loaded has no tests to fail.
    seen += results.testResults.filter((file) => file.status === "failed" && file.assertionResults.length === 0).length;
  } catch {
    seen = 1;
  }
  failed += succeeded ? seen : Math.max(seen, 1);
  rmSync(folder, { recursive: true, force: true });
}

function run(script, args) {
  return spawnSync(process.execPath, [join(root, "node_modules", script), ...args], { cwd: root, stdio: "inherit" }).status === 0;
}
