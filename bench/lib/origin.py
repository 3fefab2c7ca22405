"""A site on the loopback interface: nginx with a folder of pages, which notes each request."""
import pathlib
import os
import shutil

import calque_bench as bench

CONFIGURATION = """
{user}
worker_processes 1;
daemon off;
pid {folder}/nginx.pid;
error_log {folder}/error.log;
events {{ worker_connections 1024; }}
http {{
  log_format paths '$request_uri';
  access_log {folder}/paths.log paths;
  client_body_temp_path {folder}/body; proxy_temp_path {folder}/proxy; fastcgi_temp_path {folder}/fastcgi;
  uwsgi_temp_path {folder}/uwsgi; scgi_temp_path {folder}/scgi;
  server {{
    listen 127.0.0.1:{port} backlog=1024;
    charset utf-8;
    default_type text/html;
    gzip on;
    root {folder}/pages;
    # A page of any number, the same few in turn: for more addresses than there are files.
    location ~ ^/any/[0-9]*([0-9])$ {{ try_files /$1.html =404; }}
  }}
}}
"""


class Nginx:
    def __init__(self, port, pages):
        if not bench.port_is_free(port):
            bench.fail(f"port {port} is in use; set BENCH_PORT")
        self.port = port
        self.base = f"http://127.0.0.1:{port}"
        self.folder = bench.work / f"nginx-{port}"
        (self.folder / "pages").mkdir(parents=True)
        for name, html in pages.items():
            (self.folder / "pages" / name).write_text(html, encoding="utf-8")
        configuration = self.folder / "nginx.conf"
        configuration.write_text(CONFIGURATION.format(folder=self.folder, port=port, user="user root;" if os.getuid() == 0 else ""))
        self.process = bench.spawn([shutil.which("nginx") or "nginx", "-e", str(self.folder / "error.log"), "-c", str(configuration)], self.folder / "out.log")
        for _ in range(200):
            if not bench.port_is_free(port):
                return
            bench.time.sleep(0.05)
        bench.fail(f"nginx did not start: {(self.folder / 'error.log').read_text()}")

    def requests(self):
        """Every address that was asked for, in order."""
        log = pathlib.Path(self.folder / "paths.log")
        return log.read_text().splitlines() if log.exists() else []
