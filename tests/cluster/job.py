"""A job as a team would write it: `python job.py {local|ray} FOLDER [TROUBLE]`, where FOLDER has the pages.

TROUBLE is a step that goes wrong once: `wait` stops for good in the middle of task 1, `kill` kills its own worker.
"""

from __future__ import annotations

import os
import signal
import sys
import time
from pathlib import Path
from typing import Any

from datatrove.executor import LocalPipelineExecutor
from datatrove.pipeline.base import PipelineStep
from datatrove.pipeline.writers import JsonlWriter

from jdtool.cluster import Clean, Convert, ReadPages, Split, Summarize, WriteRecords

AFTER = 5  # documents


class Trouble(PipelineStep):  # type: ignore[misc]
    """Lets documents through until it strikes."""

    type = "💥"
    name = "Trouble"

    def __init__(self, kind: str, mark: str) -> None:
        super().__init__()
        self.kind, self.mark = kind, mark

    def run(self, data: Any, rank: int = 0, world_size: int = 1) -> Any:
        for number, document in enumerate(data):
            if rank == 1 and number == AFTER and not os.path.exists(self.mark):
                Path(self.mark).touch()
                if self.kind == "wait":
                    time.sleep(600)
                os.kill(os.getppid(), signal.SIGKILL)  # the Ray actor whose pool this process is in
                os.kill(os.getpid(), signal.SIGKILL)
            yield document


def main(kind: str, folder: str, trouble: str = "") -> None:
    aside = JsonlWriter(f"{folder}/aside", compression=None)
    steps = [ReadPages(f"{folder}/pages"), Split(aside=aside), Clean(), Convert("s2twp"), Summarize(2)]
    if trouble:
        steps.append(Trouble(trouble, f"{folder}/struck"))
    steps.append(WriteRecords(f"{folder}/out"))
    more = {"tasks": 2, "logging_dir": f"{folder}/logs"}
    if kind == "local":
        LocalPipelineExecutor(steps, workers=2, **more).run()
        return
    import ray
    from datatrove.executor.ray import RayPipelineExecutor

    ray.init(address="local", num_cpus=2, include_dashboard=False)
    RayPipelineExecutor(steps, mem_per_cpu_gb=0.5, **more).run()
    ray.shutdown()


if __name__ == "__main__":
    main(*sys.argv[1:])
