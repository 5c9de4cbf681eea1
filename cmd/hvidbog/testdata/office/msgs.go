package main

func (o *office) msgs() error { return nil }
