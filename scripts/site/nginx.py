"""nginx with our own configuration, on a folder and a port of its own, for as long as it is needed."""

import os
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "peers"))

from program import Disagreement, free_port

CONFIGURATION = Path(__file__).resolve().parents[2] / "deploy" / "nginx.conf"


class Nginx:
    """The server of deploy/nginx.conf, with only its two marked lines changed."""

    def __enter__(self):
        # Debian has it where only root looks for programs.
        program = shutil.which("nginx", path=os.environ.get("PATH", "") + ":/usr/sbin:/usr/local/sbin")
        if program is None:
            raise Disagreement("nginx was not found: run scripts/install-system-packages")
        self.folder = Path(tempfile.mkdtemp(prefix="shuxiang-nginx-"))
        self.root = str(self.folder / "published")
        port = free_port()
        self.address = f"http://127.0.0.1:{port}"
        ours = CONFIGURATION.read_text(encoding="utf-8")
        for line, ours_now in [("listen 80;", f"listen 127.0.0.1:{port};"), ("root /srv/shuxiang;", f"root {self.root};")]:
            if ours.count(line) != 1:
                raise Disagreement(f"deploy/nginx.conf must have “{line}” once")
            ours = ours.replace(line, ours_now)
        (self.folder / "site.conf").write_text(ours, encoding="utf-8")
        for name in ["body", "proxy", "fastcgi", "uwsgi", "scgi"]:
            (self.folder / name).mkdir()
        (self.folder / "nginx.conf").write_text(f"""
            daemon off; pid {self.folder}/pid; error_log {self.folder}/errors; worker_processes 2;
            events {{ worker_connections 512; }}
            http {{
                access_log off; client_body_temp_path {self.folder}/body; proxy_temp_path {self.folder}/proxy;
                fastcgi_temp_path {self.folder}/fastcgi; uwsgi_temp_path {self.folder}/uwsgi;
                scgi_temp_path {self.folder}/scgi; sendfile on; tcp_nopush on;
                include {self.folder}/site.conf;
            }}
            """, encoding="utf-8")
        # The master process of root lets its workers be somebody else, who must be able to look into the folder.
        self.folder.chmod(0o755)
        command = [program, "-c", self.folder / "nginx.conf", "-p", self.folder, "-e", self.folder / "errors"]
        tried = subprocess.run([*command, "-t"], capture_output=True, check=False, text=True)
        if tried.returncode != 0:
            raise Disagreement(f"nginx does not take deploy/nginx.conf: {tried.stderr.strip()}")
        self.process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        self._wait_until_open(port)
        return self

    def _wait_until_open(self, port):
        for _ in range(100):
            with socket.socket() as probe:
                if probe.connect_ex(("127.0.0.1", port)) == 0:
                    return
            time.sleep(0.05)
        raise Disagreement("nginx does not open its port: " + (self.folder / "errors").read_text(encoding="utf-8"))

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait(timeout=20)
        shutil.rmtree(self.folder, ignore_errors=True)
