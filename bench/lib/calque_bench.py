"""Shared by the measurements that are written in Python: instances of the service on the loopback
interface, what they cost, and results with the machine beside them. Every process that is started
here is ended here."""
import atexit
import contextlib
import datetime
import http.client
import json
import os
import pathlib
import shutil
import signal
import socket
import statistics
import subprocess
import sys
import tempfile
import threading
import time
import urllib.parse

PROJECT = pathlib.Path(__file__).resolve().parents[2]
RESULTS = pathlib.Path(os.environ.get("BENCH_RESULTS", PROJECT / "bench" / "results"))
BASE_PORT = int(os.environ.get("BENCH_PORT", "18600"))
CORPUS = pathlib.Path(os.environ.get("BENCH_CORPUS", PROJECT.parent / "shared" / "corpus"))
APP = pathlib.Path(os.environ.get("BENCH_APP", PROJECT / "target" / "quarkus-app"))
SAMPLES = "https://samples.calque.example"
# As the image starts it (src/main/docker/Dockerfile.jvm); the heap is each measurement's own.
JAVA_OPTIONS = os.environ.get(
    "BENCH_JAVA_OPTS",
    "-Xms48m -XX:MaxNewSize=32m -XX:+UseSerialGC -XX:MinHeapFreeRatio=10 -XX:MaxHeapFreeRatio=25"
    " -XX:TrimNativeHeapInterval=30000 -XX:+ExitOnOutOfMemoryError",
).split()
ENVIRONMENT = {"MALLOC_ARENA_MAX": "2", **os.environ}
TICKS = os.sysconf("SC_CLK_TCK")

work = pathlib.Path(tempfile.mkdtemp(prefix="calque-bench."))
atexit.register(shutil.rmtree, work, ignore_errors=True)
_started = []


def fail(message):
    sys.exit(f"{pathlib.Path(sys.argv[0]).name}: {message}")


def require(*tools):
    for tool in tools:
        if shutil.which(tool) is None:
            fail(f"expected the command {tool}, found none; install it (on Debian: apt-get install {tool})")


def port_is_free(port):
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) != 0


def spawn(command, log, **options):
    with open(log, "wb") as out:
        process = subprocess.Popen(command, stdout=out, stderr=subprocess.STDOUT, **options)
    _started.append(process)
    return process


signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))  # so that what was started ends as well


@atexit.register
def _end_all():
    for process in reversed(_started):
        end(process)


def end(process, seconds=25):
    if process.poll() is None:
        process.terminate()
        try:
            process.wait(seconds)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def cpu_seconds(pid):
    """User and system time of a process with all its threads."""
    with open(f"/proc/{pid}/stat", encoding="utf-8") as stat:
        fields = stat.read().rsplit(") ", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / TICKS


def resident_mib(pid):
    with open(f"/proc/{pid}/status", encoding="utf-8") as status:
        for line in status:
            if line.startswith("VmRSS:"):
                return round(int(line.split()[1]) / 1024, 1)
    return 0.0


class Instance:
    """A packaged service in a process of its own."""

    def __init__(self, port, heap="256m", properties=None, java="java", options=(), directory=None, alive="/q/health/live"):
        if not port_is_free(port):
            fail(f"port {port} is in use; set BENCH_PORT")
        self.port = port
        self.log = work / f"instance-{port}.log"
        settings = {"quarkus.http.host": "127.0.0.1", "quarkus.http.port": str(port), **(properties or {})}
        command = [java, f"-Xmx{heap}", *JAVA_OPTIONS, *options]
        command += [f"-D{key}={value}" for key, value in settings.items()]
        begun = time.monotonic()
        self.process = spawn(command + ["-jar", "quarkus-run.jar"], self.log, cwd=directory or APP, env=ENVIRONMENT)
        self.pid = self.process.pid
        self.start_seconds = self._await(alive, begun, 180)
        self.start_cpu_seconds = cpu_seconds(self.pid)

    def _await(self, path, begun, seconds):
        request = f"GET {path} HTTP/1.0\r\nHost: localhost\r\n\r\n".encode()
        while time.monotonic() - begun < seconds:
            if self.process.poll() is not None:
                raise ChildProcessError(self.log.read_text(errors="replace")[-2000:])
            with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", self.port), 1) as peer:
                peer.settimeout(5)
                peer.sendall(request)
                if b" 200" in peer.recv(64)[:16]:
                    return time.monotonic() - begun
            time.sleep(0.005)
        raise TimeoutError(f"no 200 from {path} within {seconds} s")

    def stop(self):
        end(self.process)

    def cpu(self):
        return cpu_seconds(self.pid)

    def resident(self):
        return resident_mib(self.pid)

    def metrics(self):
        """Values by name with labels."""
        _, _, body = Client(self.port).get("/q/metrics")
        lines = (line.rsplit(" ", 1) for line in body.decode().splitlines() if not line.startswith("#"))
        return {name: float(value) for name, value in lines}

    def heap_after_collection(self):
        """MiB in use after a full collection."""
        jcmd = pathlib.Path(os.path.realpath(f"/proc/{self.pid}/exe")).with_name("jcmd")
        subprocess.run([jcmd if jcmd.exists() else "jcmd", str(self.pid), "GC.run"], check=True, capture_output=True, timeout=60)
        used = sum(value for name, value in self.metrics().items() if name.startswith("jvm_memory_used_bytes") and '"heap"' in name)
        return round(used / 2**20, 1)


class Client:
    """One kept connection; one thread."""

    def __init__(self, port, timeout=30):
        self.port, self.timeout = port, timeout
        self.connection = None

    def ask(self, method, target, body=None, headers=None):
        """Status, header fields, body; a connection that the service closed is opened anew once."""
        for attempt in (1, 2):
            if self.connection is None:
                self.connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=self.timeout)
            try:
                self.connection.request(method, target, body, headers or {})
                response = self.connection.getresponse()
                return response.status, response.headers, response.read()
            except (http.client.RemoteDisconnected, BrokenPipeError, ConnectionResetError):
                self.connection = None
                if attempt == 2:
                    raise

    def get(self, target):
        return self.ask("GET", target)

    def read(self, url):
        return self.get("/v1/read?url=" + urllib.parse.quote(url, safe=""))

    def hand_over(self, url, html):
        body = json.dumps({"url": url, "html": html}).encode()
        return self.ask("POST", "/v1/read", body, {"Content-Type": "application/json"})


def in_parallel(clients, work_items, do):
    """Calls do(state, item) for each item from several threads; state is the thread's own dict."""
    lock, items, failures = threading.Lock(), iter(work_items), []

    def run():
        state = {}
        while True:
            with lock:
                item = next(items, None)
            if item is None:
                return
            try:
                do(state, item)
            except Exception as e:  # noqa: BLE001 - counted and shown by the caller
                failures.append(f"{type(e).__name__}: {e}")

    threads = [threading.Thread(target=run, daemon=True) for _ in range(clients)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return failures


def corpus_pages(limit=None):
    """(name, markup) of real news pages where the corpora are, and of our own samples else."""
    folder = CORPUS / "articles" / "scrapinghub"
    files = sorted(path for path in folder.rglob("*") if path.name.endswith((".html", ".html.gz"))) if folder.is_dir() else []
    source = "scrapinghub"
    if not files:
        files = sorted((PROJECT / "src/main/resources/META-INF/resources/samples").glob("*/*.html"))
        source = "own samples"
    pages = []
    for path in files[:limit]:
        data = path.read_bytes()
        if path.suffix == ".gz":
            import gzip

            data = gzip.decompress(data)
        pages.append((path.name, data.decode("utf-8", "replace")))
    return source, pages


def percentile(values, share):
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(len(ordered) * share))] if ordered else None


def median(values):
    return statistics.median(values)


def package():
    """Packages the service unless a package is newer than its sources."""
    jar = APP / "quarkus-run.jar"
    sources = [path for path in (PROJECT / "src" / "main").rglob("*") if path.is_file()] + [PROJECT / "pom.xml"]
    if "BENCH_APP" in os.environ:
        return
    if not jar.exists() or jar.stat().st_mtime < max(path.stat().st_mtime for path in sources):
        print("Packaging the service ...", file=sys.stderr)
        subprocess.run(["mvn", "-B", "-q", "package", "-DskipTests"], cwd=PROJECT, check=True)


def machine(java="java"):
    """What a figure needs beside it to be compared with another one."""
    def first(path, key):
        with open(path, encoding="utf-8") as file:
            return next((line.split(":", 1)[1].strip() for line in file if line.startswith(key)), "unknown")

    git = subprocess.run(["git", "rev-parse", "--short", "HEAD"], cwd=PROJECT, capture_output=True, text=True)
    version = subprocess.run([java, "-version"], capture_output=True, text=True).stderr.splitlines()
    return {
        "date": datetime.datetime.now(datetime.timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ"),
        "commit": os.environ.get("BENCH_COMMIT") or git.stdout.strip() or "unknown",
        "cores": os.cpu_count(),
        "cpu": first("/proc/cpuinfo", "model name"),
        "memoryMib": int(first("/proc/meminfo", "MemTotal").split()[0]) // 1024,
        "kernel": " ".join(os.uname()[i] for i in (0, 2)),
        "java": version[1].split("(", 1)[-1].rstrip(")") if len(version) > 1 else "unknown",
        "loadBefore": round(os.getloadavg()[0], 2),
        "nice": os.nice(0),
    }


def write_result(name, result):
    RESULTS.mkdir(parents=True, exist_ok=True)
    path = RESULTS / f"{name}.json"
    path.write_text(json.dumps(result, indent=2) + "\n", encoding="utf-8")
    print(f"Written: {path.relative_to(PROJECT) if path.is_relative_to(PROJECT) else path}")
