// What the package dutch-tax-income-calculator says.
//
// Standard input:  {"questions": [[year, gross of the year], ...],
//                   "corrections": [["generalCredit.2024.0.max", 24813, 24812], ...]}
// Standard output: {"version": "...", "corrected_before": [path, ...],
//                   "answers": [[year, gross, income tax, premium, general credit, labour credit, net], ...]}
//
// A correction replaces a figure of the package's data before anything is computed: path, published figure, official
// figure. A path that no longer holds the published figure is left alone and named in "corrected_before".
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { SalaryPaycheck, constants } from 'dutch-tax-income-calculator';

const { questions, corrections } = JSON.parse(readFileSync(0, 'utf8'));
const { version } = createRequire(import.meta.url)('dutch-tax-income-calculator/package.json');

const correctedBefore = [];
for (const [path, published, official] of corrections) {
  const names = path.split('.');
  const last = names.pop();
  const table = names.reduce((above, name) => above?.[name], constants);
  if (table?.[last] === published) table[last] = official;
  else correctedBefore.push(path);
}

// No holiday allowance inside the pay, insured in the Netherlands, below pension age, no 30 % ruling. The hours only
// turn the year into an hourly wage, which is not asked for.
const answers = questions.map(([year, gross]) => {
  const pay = { income: gross, allowance: false, socialSecurity: true, older: false, hours: 40 };
  const paycheck = new SalaryPaycheck(pay, 'Year', year, { checked: false });
  const { payrollTax, socialTax, generalCredit, labourCredit, netYear } = paycheck;
  return [year, paycheck.grossYear, payrollTax, socialTax, generalCredit, labourCredit, netYear];
});

process.stdout.write(JSON.stringify({ version, corrected_before: correctedBefore, answers }));
