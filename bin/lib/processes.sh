# Servers in the background: found again by the number in a file, asked to end, waited for. Sourced, not run.
# shellcheck shell=bash

# give_up LOG SENTENCE
give_up() {
    tail -n 20 "$1" >&2 || true
    die "$2; the end of $1 is above."
}

# Ports that nobody listens on, below those that the system gives to whoever connects.
free_ports() {
    local port found=()
    while [ ${#found[@]} -lt "$1" ]; do
        port=$((20000 + RANDOM % 12000))
        [[ " ${found[*]-} " = *" $port "* ]] || listens "$port" || found+=("$port")
    done
    echo "${found[*]}"
}

# listens PORT: somebody does on this machine.
listens() { (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; }

# runs FILE WORDS: a number in a file may meanwhile be somebody else's, so its command has to have the words in it.
runs() {
    local pid
    pid=$(cat "$1" 2>/dev/null) && command_of "$pid" | grep -qF -- "$2"
}

# A dead process that nobody has buried yet has no command line.
command_of() {
    if [ -d /proc/self ]; then
        tr '\0' ' ' <"/proc/$1/cmdline"
    else
        ps -o args= -p "$1"
    fi 2>/dev/null
}

how_it_is() {
    local state
    if [ -d /proc/self ]; then
        state=$(sed 's/.*) //' "/proc/$1/stat")
    else
        state=$(ps -o state= -p "$1")
    fi
    case $state in
        T*) echo 'is frozen' ;;
        *) echo 'is up' ;;
    esac
}

# send PID SIGNAL…: a number below zero is a process with all its children.
send() {
    local word
    for word in "${@:2}"; do
        kill -s "$word" -- "$1"
    done
}

# in_background FILE LOG COMMAND…: starts it in a process group of its own and writes its number into the file.
in_background() {
    (
        set -m
        "${@:3}" </dev/null >>"$2" 2>&1 &
        echo $! >"$1"
    )
}

# until_listens PORT FILE: waits until somebody does; false when the process whose number is in the file ends before.
until_listens() {
    local until=$((SECONDS + 60))
    until listens "$1"; do
        if [ "$SECONDS" -ge "$until" ] || ! kill -0 "$(<"$2")" 2>/dev/null; then
            return 1
        fi
        sleep 0.1
    done
}

# until_not SENTENCE COMMAND…: waits until the command fails, a minute at most.
until_not() {
    local until=$((SECONDS + 60))
    while "${@:2}"; do
        [ "$SECONDS" -lt "$until" ] || die "$1"
        sleep 0.1
    done
}
