# The simulated portal and two reference provinces in one small image.
# Checked without a container engine: the instructions, options and settings named here exist, and CMD starts the portal
# (tests/architecture/test_container_files.py). Not run: the build itself.
FROM python:3.12-slim
WORKDIR /app
COPY . .
RUN pip install --no-cache-dir -c constraints.txt '.[postgres]' && useradd --create-home dvcqg && mkdir /data && chown dvcqg /data
USER dvcqg
WORKDIR /data
EXPOSE 8520
CMD ["python", "-m", "mock_dvcqg", "--host", "0.0.0.0"]
