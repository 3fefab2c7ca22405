-- Holds each connection back between two requests, so that all of them together ask for about half
-- of what the server can do. The pauses are random: regular ones would arrive in step.
local mean = tonumber(os.getenv("BENCH_PAUSE_MS"))

function delay()
  return math.floor(math.random() * 2 * mean + 0.5)
end
