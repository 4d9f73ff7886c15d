public import ArgumentParser
public import CivilTime

extension Language: ExpressibleByArgument {}
