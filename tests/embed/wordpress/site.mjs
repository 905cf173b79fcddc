// A real WordPress on loopback, for one test run: Debian's package of a suite unpacked into a folder that goes away again, a
// MariaDB on a socket in it, PHP's own server before it. Nothing is installed, nothing listens but the site itself.
//
//   const site = await startWordPress('sid');   site.url   site.php('echo get_option("home");')   await site.stop();
import { execFile, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { closeSync, existsSync, openSync, readFileSync, rmSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Skip } from '../../e2e/support.mjs';

const running = new Set();
async function run(...command) {
  const done = promisify(execFile)(...command);
  running.add(done.child);
  try {
    return await done;
  } finally {
    running.delete(done.child);
  }
}
const NEEDED = {
  'apt-get': '',
  'dpkg-deb': '',
  php: 'php-cli',
  mariadbd: 'mariadb-server-core',
  mariadb: 'mariadb-client-core',
};
const PATIENCE = 60_000; // ms

export const ADMIN = { name: 'admin', password: 'the desk is open' };
export const WRITER = { name: 'writer', password: 'the desk is shut' };

process.env.PATH = `${process.env.PATH ?? ''}:/usr/sbin`; // where the database is, out of a plain user's path

export async function startWordPress(suite) {
  for (const [program, from] of Object.entries(NEEDED)) {
    if (!isThere(program)) throw new Skip(`there is no ${program}${from && `; tools/bootstrap installs ${from}`}`);
  }
  const dir = await mkdtemp(join(tmpdir(), `gloss-wordpress-${suite}-`));
  const started = [];
  // The last word, whatever ends this program. PHP's server has workers: the whole group goes.
  const end = () => {
    for (const each of running) each.kill('SIGKILL');
    for (const each of started.toReversed()) {
      try {
        process.kill(-each.pid, 'SIGKILL');
      } catch {} // it has ended
    }
    rmSync(dir, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  };
  const interrupted = () => process.exit(130);
  process.once('exit', end);
  process.once('SIGINT', interrupted);
  process.once('SIGTERM', interrupted);
  const daemon = (name, command, args, env = {}) => {
    const log = openSync(join(dir, `${name}.log`), 'w');
    const child = spawn(command, args, {
      cwd: dir,
      detached: true,
      stdio: ['ignore', log, log],
      env: { ...process.env, ...env },
    });
    closeSync(log);
    started.push(child);
    return child;
  };
  const log = (name) => readFileSync(join(dir, `${name}.log`), 'utf8').slice(-2000);
  const stop = async () => {
    process.off('exit', end);
    process.off('SIGINT', interrupted);
    process.off('SIGTERM', interrupted);
    const gone = started.map((child) => child.exitCode ?? new Promise((done) => child.once('exit', done)));
    end();
    await Promise.all(gone);
    end(); // what the dying still wrote
  };

  try {
    const version = await unpack(suite, dir);
    await startDatabase(dir, daemon, log);
    const port = await freePort();
    const url = `http://127.0.0.1:${port}/`;
    await writeFile(join(dir, 'root/wp-config.php'), configuration(dir, url.slice(0, -1)));
    // Not only wp-load.php: what installs is the dashboard's.
    const php = async (code, before = '') => {
      const script = `${before} require 'wp-load.php'; require_once 'wp-admin/includes/upgrade.php'; ${code}`;
      const { stdout } = await run('php', ['-d', 'display_errors=stderr', '-r', script], { cwd: join(dir, 'root') });
      return stdout;
    };
    await php(
      `wp_install('Desk', '${ADMIN.name}', 'a@example.org', false, '', '${ADMIN.password}');
       update_option('show_avatars', 0);
       wp_insert_user(['user_login' => '${WRITER.name}', 'user_pass' => '${WRITER.password}', 'role' => 'editor']);
       foreach (get_users() as $user) update_user_meta($user->ID, 'show_welcome_panel', 0);`,
      "define('WP_INSTALLING', true);",
    );
    const options = ['opcache.enable_cli=1', 'upload_max_filesize=16M', 'post_max_size=16M', 'sendmail_path=/bin/true'];
    daemon('php', 'php', [...options.flatMap((each) => ['-d', each]), '-S', `127.0.0.1:${port}`, '-t', 'root'], {
      PHP_CLI_SERVER_WORKERS: '4',
    });
    await until(
      async () => (await fetch(url)).text(),
      () => `PHP's server: ${log('php')}`,
    );
    return { url, version, php, stop, log: () => `${log('php')}\n${readLog(join(dir, 'root/wp-content/debug.log'))}` };
  } catch (error) {
    await stop();
    throw error;
  }
}

const readLog = (path) => (existsSync(path) ? readFileSync(path, 'utf8') : '');

function isThere(program) {
  return process.env.PATH.split(':').some((folder) => existsSync(join(folder, program)));
}

// ---- the package ---------------------------------------------------------------------------------------------------------

// From the mirror that apt uses here, with lists and cache of its own: the machine's apt is left alone.
async function unpack(suite, dir) {
  const format = '$(REPO_URI) $(CODENAME)';
  const targets = (await run('apt-get', ['indextargets', '--format', format, 'Created-By: Packages'])).stdout.split(
    '\n',
  );
  const mirror = targets.map((line) => line.split(' ')).find(([, name]) => /^[a-z]+$/.test(name ?? ''))?.[0];
  if (mirror === undefined) throw new Skip('apt has no source of Debian packages here');
  const keys = '/usr/share/keyrings/debian-archive-keyring.gpg';
  await writeFile(join(dir, 'sources.list'), `deb [signed-by=${keys}] ${mirror} ${suite} main\n`);
  for (const folder of ['lists/partial', 'cache/archives/partial', 'debs', 'unpacked']) {
    await mkdir(join(dir, folder), { recursive: true });
  }
  const settings = {
    'Dir::Etc::SourceList': join(dir, 'sources.list'),
    'Dir::Etc::SourceParts': '/dev/null',
    'Dir::State::Lists': join(dir, 'lists'),
    'Dir::Cache': join(dir, 'cache'),
    'APT::Sandbox::User': userInfo().username,
    'Acquire::Languages': 'none',
    'Acquire::Retries': '2',
    'Debug::NoLocking': '1',
  };
  const options = Object.entries(settings).flatMap(([name, value]) => ['-o', `${name}=${value}`]);
  const debs = join(dir, 'debs');
  try {
    await run('apt-get', [...options, '-qq', '--error-on=any', 'update']);
    const { stdout } = await run('apt-cache', [...options, 'depends', '--no-suggests', 'wordpress']);
    const parts = new Set(stdout.match(/(?<=: )(?:wordpress-theme-|libphp-|php-getid3|libjs-)[a-z0-9-]*/g));
    await run('apt-get', [...options, '-qq', 'download', 'wordpress', ...parts], { cwd: debs });
  } catch (error) {
    throw new Skip(
      `Debian's ${suite} cannot be had from here: ${error.stderr?.trim().split('\n')[0] || error.message}`,
    );
  }
  const names = await readdir(debs);
  for (const name of names) await run('dpkg-deb', ['-x', join(debs, name), join(dir, 'unpacked')]);
  await gather(join(dir, 'unpacked'), join(dir, 'root'));
  return /^wordpress_([0-9.]+)/m.exec(names.join('\n'))[1];
}

// Debian's WordPress points at libraries elsewhere: copied, with the links followed. What points at a file of a package we
// did not take (Apache's, a mail program's) is left out; no page of ours asks for it.
async function gather(from, to) {
  const links = (await run('find', [from, '-type', 'l', '-lname', '/*', '-printf', '%p\\0%l\\0'])).stdout.split('\0');
  for (let i = 0; i + 1 < links.length; i += 2) await run('ln', ['-sfn', join(from, links[i + 1]), links[i]]);
  await run('cp', ['-rL', join(from, 'usr/share/wordpress'), to]).catch(() => {});
  if (!existsSync(join(to, 'wp-load.php'))) throw new Error('the unpacked WordPress is not whole');
}

// ---- the database --------------------------------------------------------------------------------------------------------

async function startDatabase(dir, daemon, log) {
  const common = ['--no-defaults', `--user=${userInfo().username}`, `--datadir=${join(dir, 'db')}`];
  await run('mariadb-install-db', [...common, '--auth-root-authentication-method=normal', '--skip-test-db']);
  const lean = ['--skip-networking', '--skip-log-bin', '--innodb-flush-log-at-trx-commit=0'];
  daemon('database', 'mariadbd', [
    ...common,
    `--socket=${join(dir, 'db.sock')}`,
    `--pid-file=${join(dir, 'db.pid')}`,
    ...lean,
  ]);
  const client = (...args) => run('mariadb', ['--no-defaults', '-uroot', '-S', join(dir, 'db.sock'), ...args]);
  await until(
    async () => client('-e', 'SELECT 1'),
    () => `the database: ${log('database')}`,
  );
  await client('-e', 'CREATE DATABASE wordpress CHARACTER SET utf8mb4');
}

function configuration(dir, url) {
  const secret = (name) => createHash('sha256').update(`${name}${dir}`).digest('hex');
  const secrets = ['AUTH', 'SECURE_AUTH', 'LOGGED_IN', 'NONCE'].flatMap((name) => [`${name}_KEY`, `${name}_SALT`]);
  const constants = {
    ...{ DB_NAME: 'wordpress', DB_USER: 'root', DB_PASSWORD: '', DB_HOST: `localhost:${join(dir, 'db.sock')}` },
    ...{ DB_CHARSET: 'utf8mb4', DB_COLLATE: '', WP_HOME: url, WP_SITEURL: url, FS_METHOD: 'direct' },
    ...{ DISABLE_WP_CRON: true, WP_HTTP_BLOCK_EXTERNAL: true, AUTOMATIC_UPDATER_DISABLED: true },
    ...{ WP_DEBUG: true, WP_DEBUG_LOG: true, WP_DEBUG_DISPLAY: false, WP_DISABLE_FATAL_ERROR_HANDLER: true },
    ...Object.fromEntries(secrets.map((name) => [name, secret(name)])),
  };
  const defined = Object.entries(constants).map(
    ([name, value]) => `define('${name}', ${value === true || value === false ? value : `'${value}'`});`,
  );
  return `<?php\n${defined.join('\n')}\n$table_prefix = 'wp_';\ndefined('ABSPATH') || define('ABSPATH', __DIR__ . '/');\nrequire_once ABSPATH . 'wp-settings.php';\n`;
}

// ---- waiting -------------------------------------------------------------------------------------------------------------

async function until(works, what) {
  const end = Date.now() + PATIENCE;
  for (;;) {
    try {
      if (await works()) return;
    } catch {} // not yet
    if (Date.now() > end) throw new Error(`not there after ${PATIENCE / 1000} s: ${what()}`);
    await new Promise((done) => setTimeout(done, 100));
  }
}

async function freePort() {
  const server = createServer();
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address();
  await new Promise((done) => server.close(done));
  return port;
}
