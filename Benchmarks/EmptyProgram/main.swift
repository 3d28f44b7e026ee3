// A Swift program that does nothing: what every program of this kind pays before its own work begins.
print("ok")
