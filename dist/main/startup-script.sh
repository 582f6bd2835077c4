#!/bin/sh
# Starts one just-in-time runner on a new machine, once, at its first boot; made by runner-kit. Run it as root.
# It holds the runner's configuration, with which anybody could take its job: keep it private.

# The marks with @ are replaced by render.ts, each with its value in single quotes. Comments below the
# header, empty lines and indentation do not reach the machine: user data has 16 KB, so no text may span lines here.
# The shell is dash, bash or busybox; the tools are what a machine happens to have. Nothing secret becomes an argument,
# a line of a log, or a file.
set +x
umask 022
unset jit_config
runner_name='@runner-name@'
runner_id='@runner-id@'
machines='@machines@'
version='@version@'
url='@url@'
sha256='@sha256@'
user='@user@'
runner_home='@runner-home@'
on_exit='@on-exit@'
max_lifetime='@max-lifetime@'
base='@base@'
console='@console@'
PATH=${PATH:-/usr/bin:/bin}'@more-path@'
export PATH
jit_config='@jit-config@'

log() {
  printf 'runner-kit: %s\n' "$*"
  # Without the test, root would make a file of that name where there is no console.
  [ ! -w "$console" ] || printf 'runner-kit: %s\n' "$*" >>"$console"
}

have() { command -v "$1" >/dev/null; }

# What a command said when it failed. The last line has the reason, except that tar adds one about exiting.
words() {
  if [ -s "$state/words" ]; then
    tr -d '\r' <"$state/words" | grep . | grep -v Exiting | tail -n 1 | cut -c 1-200
  else
    echo 'no message; is the disk full?'
  fi
}

fail() {
  [ ! -e "$state/expired" ] || set -- "max-lifetime of $max_lifetime s is over"
  log "FAILED: $*"
  leave 1
}

# Ends the script by on-exit: leave STATUS
leave() {
  trap '' HUP INT TERM
  [ -z "$watchdog" ] || kill_tree "$watchdog"
  rm -rf "$state/package" "$state/words"
  # A runner that was killed leaves its credentials. Not removed as root, since the directory belongs to the user.
  if [ -n "$way" ] && cd "$directory"; then as_user 'rm -f .runner .credentials .credentials_rsaparams'; fi 2>/dev/null
  remove_itself
  [ "$on_exit" = nothing ] || power_off
  exit "$1"
}

# $0 is something else where the shell reads the script from a pipe.
remove_itself() { ! grep -q "^runner_id='$runner_id'" "$self" 2>/dev/null || rm -f "$self"; }

power_off() {
  log 'powering off'
  sync
  { poweroff || shutdown -h now || halt -p; } 2>/dev/null || log 'FAILED: cannot power off'
}

# Kills a process and all below it, but not this script and its watchdog.
kill_tree() {
  for child in $(cat "/proc/$1/task/$1/children" 2>/dev/null || pgrep -P "$1"); do
    [ "$child" = "$watchdog" ] || kill_tree "$child"
  done
  [ "$1" = $$ ] || kill -KILL "$1"
} 2>/dev/null

# Runs in the background, and everything else in the foreground: a shell without a terminal starts background commands
# with SIGINT ignored, and so would be every process of the runner's job.
watch() {
  sleep "$max_lifetime"
  watchdog=$(cat "$state/watchdog")
  echo >"$state/expired"
  seconds=0
  pid=$(cat "$state/pid")
  # The runner has half a minute to cancel its job.
  if kill -TERM "$pid"; then
    while kill -0 "$pid" && [ $seconds -lt 30 ]; do
      sleep 1
      seconds=$((seconds + 1))
    done
  fi
  # The script then ends by itself, unless something holds it.
  while [ $seconds -lt 90 ]; do
    kill_tree $$
    sleep 1
    seconds=$((seconds + 1))
  done
  [ "$on_exit" = nothing ] || power_off
}

# Runs a line of shell as the runner's user, in this directory: as_user LINE
as_user() (
  # shellcheck disable=SC2030,SC2154 # for the line alone; find_user sets home
  HOME=$home USER=$user LOGNAME=$user
  export HOME USER LOGNAME
  case $way in
    same) sh -c "$1" ;;
    runuser) runuser -u "$user" -- sh -c "$1" ;;
    setpriv) setpriv --reuid "$uid" --regid "$gid" --init-groups sh -c "$1" ;;
    su) su -s /bin/sh "$user" -c "$1" ;;
    *) su "$user" -c "$1" ;;
  esac
)

make_user() {
  if have useradd; then
    useradd -m "$user"
  elif have dscl; then
    # An account without a password, so that it cannot log in.
    next=$(dscl . -list /Users UniqueID | awk '$2 > n { n = $2 } END { print n + 1 }')
    for record in "UniqueID $next" 'PrimaryGroupID 20' 'UserShell /bin/bash' "NFSHomeDirectory /Users/$user"; do
      # shellcheck disable=SC2086 # two words
      dscl . -create "/Users/$user" $record
    done
    createhomedir -c -u "$user"
  else
    adduser -D "$user"
  fi >"$state/words" 2>&1
}

find_user() {
  case $user in
    '' | -* | *[!A-Za-z0-9._-]*) fail "runner-user $user is not a user name" ;;
  esac
  if ! id "$user" >/dev/null 2>&1; then
    make_user || fail "cannot make user $user: $(words)"
    log "made user $user"
  fi
  uid=$(id -u "$user")
  gid=$(id -g "$user")
  [ "$uid" != 0 ] || fail "runner-user $user is root"
  # The check above makes it safe; macOS has no getent.
  eval "home=~$user"
  for way in same runuser setpriv su bsd-su ''; do
    [ "$(as_user 'id -u' 2>/dev/null </dev/null)" != "$uid" ] || break
  done
  [ -n "$way" ] || fail "cannot become user $user: not root, or no runuser, setpriv, su"
}

fetch() {
  if have curl; then
    curl -qfgsSL --connect-timeout 20 --speed-limit 1000 --speed-time 150 -o "$state/package" "$url"
  else
    # Only GNU's has --version. By itself it would retry twenty times; Debian's busybox crashes on -T.
    ! wget --version >/dev/null || set -- -t 1 -T 150
    wget "$@" -O "$state/package" "$url"
  fi 2>"$state/words"
}

checksum() { { sha256sum || shasum -a 256 || busybox sha256sum; } <"$state/package" 2>/dev/null | cut -c 1-64; }

# Ten attempts with pauses of two and a half minutes, since the network may come up late.
download() {
  pause=1 mismatches=''
  for left in 9 8 7 6 5 4 3 2 1 0; do
    if fetch; then
      actual=$(checksum)
      [ "$actual" != "$sha256" ] || return 0
      reason="SHA-256 is $actual, not $sha256"
      # A second chance, since busybox's wget takes a cut transfer for a whole one.
      mismatches=$mismatches.
    else
      reason=$(words)
    fi
    case $mismatches$reason in
      # No later attempt changes these; (23) is curl's word for a full disk.
      ..* | *' 404'* | *'(23)'* | *'No space'* | *'wget: '*'not found'*) left=0 ;;
      *certificate*) reason="$reason; is this machine's clock right? $(date -u)" ;;
    esac
    if [ -e "$state/expired" ] || [ $left = 0 ]; then fail "download: $reason"; fi
    log "download: $reason; retrying in $pause s"
    sleep $pause
    pause=$((pause < 16 ? pause * 2 : 30))
  done
}

unpack() {
  case ", $machines, " in
    *", $(uname -sm), "*) ;;
    *) fail "the script is for $machines, and this machine is $(uname -sm)" ;;
  esac
  rm -rf "$directory"
  mkdir "$directory"
  chown "$uid:$gid" "$directory"
  download
  log "downloaded runner $version, SHA-256 verified"
  # As the user, so that nothing in the package is written by root.
  cd "$directory" || fail "no $directory"
  as_user 'tar -xzf -' <"$state/package" 2>"$state/words" || fail "unpack: $(words)"
  rm "$state/package"
}

starts() { as_user './bin/Runner.Listener --version' >/dev/null 2>"$state/words" </dev/null; }

# Small images lack libraries that the runner needs; its package has a script that installs them.
check_runner() {
  as_user 'test -x run.sh -a -w .' || fail "$directory has no run.sh, or $user cannot write to it"
  [ -x bin/Runner.Listener ] || return
  for pause in 30 60 0; do
    ! starts || return
    [ "$(id -u)" = 0 ] || break
    log "installing the runner's dependencies"
    # Another installation may hold the package manager's lock for a while.
    ./bin/installdependencies.sh >/dev/null 2>&1 </dev/null || sleep $pause
  done
  starts || fail "runner $version cannot start: $(words)"
}

run() (
  # For a run.sh that hands a signal on to the runner.
  RUNNER_MANUALLY_TRAP_SIG=1
  ACTIONS_RUNNER_INPUT_JITCONFIG=$jit_config
  export RUNNER_MANUALLY_TRAP_SIG ACTIONS_RUNNER_INPUT_JITCONFIG
  # The process id comes by a file that root opens: if the user could write it, the watchdog would kill what the user names.
  # shellcheck disable=SC2016 # $$ is the inner shell's
  as_user 'echo $$ >&3; exec ./run.sh 3>&-' 3>"$state/pid" </dev/null
)

main() {
  case $0 in
    /*) self=$0 ;;
    *) self=$PWD/$0 ;;
  esac
  # shellcheck disable=SC2031 # as_user changes its own
  [ "$(id -u)" = 0 ] || base=$HOME/.runner-kit
  state=$base/$runner_id
  directory=${runner_home:-$state/runner}
  watchdog='' way=''
  trap 'fail "ended by a signal"' HUP INT TERM
  # Not ignored, because the runner's job would inherit that.
  trap : PIPE
  mkdir -p "$state" || fail "cannot make $state"
  rm -f "$state/expired" "$state/pid"
  if [ "$max_lifetime" != 0 ]; then
    watch </dev/null 2>/dev/null &
    watchdog=$!
    echo $watchdog >"$state/watchdog"
  fi
  find_user
  if [ -e "$state/started" ]; then
    log "runner $runner_name has run on this machine before, and does not start again"
    leave 0
  fi
  log "starting runner $runner_name ($runner_id)"
  [ -n "$runner_home" ] || unpack
  cd "$directory" || fail "no $directory"
  check_runner
  if [ -e "$state/expired" ] || ! mkdir "$state/started"; then fail "cannot write to $state"; fi
  remove_itself
  log "running as $user"
  run
  status=$?
  [ ! -e "$state/expired" ] || fail
  log "runner $runner_name ended with status $status"
  leave $((status != 0))
}

main
